// A button that a second click at the place of the first cannot hit.
import { useEffect, useState } from 'preact/hooks';
import { Button } from './controls';

/** The button takes clicks only after so long, in milliseconds. */
const ARMED_AFTER = 1500;

/** Whether a button that came with its view takes clicks already. */
export function useArmed(): boolean {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), ARMED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return armed;
}

export function Armed({ label, onClick }: { label: string; onClick(): void }) {
  const armed = useArmed();
  return (
    <p>
      <Button rests={!armed} onClick={onClick}>
        {label}
      </Button>
    </p>
  );
}
