// Entry of the sidebar's script: puts the panel in the place of the text that waits for it.
import { render } from 'preact';
import { App } from './app';
import './ui/sidebar.css';

const place = document.getElementById('panel');
if (place) {
  place.textContent = '';
  render(<App />, place);
}
