// Spanish: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'personal, particular, privado, privada, casa, domicilio, residencia, del domicilio, propio, de casa, domiciliar, personales, particulares, privados, privadas';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active:
    'activo, activa, activos, activas, en activo, de alta, alta, trabajando, en plantilla, en servicio, presente, activado, activada, reincorporado, reincorporada',
  inactive:
    'inactivo, inactiva, inactivos, inactivas, baja, bajas, dado de baja, dada de baja, baja definitiva, baja voluntaria, baja de la empresa, cesado, cesada, cese, despedido, despedida, despido, renunció, renuncia, dimitido, dimitida, dimisión, jubilado, jubilada, jubilación, fin de contrato, contrato finalizado, contrato vencido, extrabajador, extrabajadora, exempleado, exempleada, ex empleado, desvinculado, desvinculada, retirado, retirada, retiro, fallecido, fallecida, eliminado, eliminada, desactivado, desactivada, archivado, archivada, liquidado, liquidada, no activo, no activa, egresado, egresada',
  leave:
    'de baja, baja médica, baja temporal, baja por enfermedad, baja maternal, baja paternal, baja por maternidad, baja por paternidad, baja laboral, de licencia, licencia, en licencia, licencia médica, excedencia, en excedencia, permiso, de permiso, maternidad, paternidad, de vacaciones, suspendido, suspendida, incapacidad, incapacitado, pendiente, bloqueado, bloqueada, invitado, invitada, futuro, sabático, ausente',
  employed:
    'tiempo completo, jornada completa, tiempo parcial, jornada parcial, media jornada, indefinido, indefinida, becario, becaria, en prácticas, autónomo, autónoma, fijo, fija, periodo de prueba, en periodo de prueba, período de prueba',
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'fecha de alta, alta, fecha de ingreso, ingreso, fecha de incorporación, incorporación, fecha de inicio, inicio, fecha de contratación, contratación, fecha de entrada, primer día',
  end: 'fecha de baja, baja, fecha de salida, salida, fecha de fin, fin, fecha de egreso, egreso, fecha de cese, cese, fecha de término, último día, último día de trabajo',
};

export const es = (): Vocabulary => ({
  nouns: {
    email:
      'correo, correos, correo electrónico, correo-e, correo e, dirección de correo electrónico, dirección del correo electrónico, dirección de correo, dirección de email, dirección email, dirección de e-mail, dirección electrónica, e-correo, cuenta de correo, cuenta de correo electrónico',
    login: 'nombre de usuario, usuario, nombre usuario, id de usuario, inicio de sesión, usuario de red',
    firstname: 'primer nombre, nombre de pila, nombre propio, nombre persona, nombres de pila',
    preferredname: 'nombre preferido, nombre social, nombre de uso, nombre usual, nombre habitual, nombre elegido',
    preferredfirst: 'primer nombre preferido, nombre de pila preferido',
    legalfirst: 'nombre legal, primer nombre legal, nombre registral, nombre oficial',
    legallast: 'apellido legal, apellidos legales, apellidos oficiales',
    preferredlast: 'apellido preferido, apellidos preferidos',
    lastname:
      'apellido, apellidos, primer apellido, apellido paterno, apellido 1, primero apellido, apellidos completos, apellido o apellidos, apelidos',
    marriedname: 'apellido de casada',
    nombre: 'nombre, nombres',
    fullname:
      'nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, apellidos y nombre, apellido y nombre, apellidos y nombres, apellidos nombre, apellido nombre, apellidos nombres, nombre apellido, nombres apellidos, nombre apellidos, =empleado, nombre para mostrar, =trabajador, =colaborador, nombre mostrado',
    jobtitle:
      'puesto, cargo, puesto de trabajo, función, funciones, posición, nombre del puesto, título del puesto, título de trabajo, denominación del puesto, cargo actual, puesto actual, título profesional, puesto laboral, nombre del cargo, título del cargo, cargo laboral, descripción del puesto, cargo o puesto, puesto cargo, título de puesto, cargos, puestos, descripción del cargo, descripción puesto, descripción cargo, denominación puesto, puesto que ocupa, cargo que ocupa, puesto que desempeña, cargo que desempeña, desc puesto, desc cargo',
    role: 'rol',
    occupation: 'profesión, ocupación, oficio',
    phone:
      'teléfono, tfno, tlf, tfn, telf, número de teléfono, nº de teléfono, teléfonos, num teléfono, tlfno, tfo, tlfn, número telefónico, teléf, núm teléfono, nro teléfono, nro de teléfono, telf nº, teléfono de empresa, contacto telefónico, número de contacto',
    fixed: 'fijo',
    landline: 'teléfono fijo, tel fijo, número fijo, línea fija, tlf fijo',
    direct: 'teléfono directo, línea directa, número directo, tel directo, directo',
    mobile:
      'móvil, celular, teléfono móvil, teléfono celular, tel móvil, número de móvil, número móvil, número de celular, número celular, cel, tlf móvil, tfno móvil, nº móvil, nº de móvil, móviles, teléfonos móviles, núm móvil, telf móvil, tlfno móvil',
    department:
      'área de trabajo, departamento área, área funcional, servicio, sección, nombre del departamento, negociado, nombre departamento, descripción del departamento, descripción departamento, desc departamento',
    departement: 'departamento, departamentos, dpto, depto, dept',
    area: 'área, áreas',
    division: 'división, unidad, unidad de negocio, unidad organizativa, subdepartamento, gerencia, subárea',
    company:
      'empresa, compañía, razón social, sociedad, organización, nombre de la empresa, nombre empresa, entidad legal, nombre de la organización, nombre de empresa, nombre de la compañía, entidad jurídica, nombre compañía, empleador, nombre comercial, sociedad contratante',
    parent:
      'empresa matriz, sociedad matriz, entidad matriz, grupo empresarial, casa matriz, entidad principal, compañía matriz, matriz, grupo de empresas, sociedad dominante, entidad padre, empresa padre',
    entity: 'entidad, entidades, nombre de la entidad',
    site: 'sede, centro de trabajo, delegación, sucursal, centro, lugar de trabajo, filial, establecimiento, sede de trabajo, oficina de trabajo, nombre de la sede, agencia, sedes, tienda, local, nombre del centro, emplazamiento, centro trabajo, delegaciones, sitio',
    location: 'ubicación de la oficina, ubicación, localización, ubicaciones, ubicación de trabajo',
    place: 'lugar, planta',
    office: 'oficina, oficinas, despacho',
    group:
      'grupo, equipo, equipos, grupos, equipo de trabajo, grupo de trabajo, nombre del equipo, nombre del grupo, grupo político',
    postaladdress: 'dirección de correspondencia',
    address:
      'dirección, dirección postal, dirección completa, señas, direcciones, línea de dirección, dirección física, dir, direc',
    street:
      'calle, calle y número, vía, nombre de la calle, calle número, calle nº, calle y nº, nombre de la vía, domicilio calle',
    postal: 'código postal, cp, c.p., cód postal, cod postal, códigos postales, codpostal, cpostal, c postal',
    city: 'ciudad, localidad, población, municipio, ciudad de trabajo, ciudades, ciudad localidad, poblacion localidad, nombre de la ciudad, nombre ciudad',
    enabled:
      'activo, habilitado, activado, usuario activo, cuenta activa, activo inactivo, está activo, empleado activo, cuenta habilitada, activa, activos, usuario habilitado, trabajador activo, de alta, estado activo inactivo',
    status:
      'estado, estatus, situación, estado de la cuenta, estado del empleado, estado empleado, estado laboral, estado usuario, estado cuenta, situación laboral, situación del empleado, situación empleado, estado del contrato, estado del trabajador, estado trabajador, situación contractual, estado del colaborador',
    picture:
      'foto, imagen, foto de perfil, fotografía, imagen de perfil, url foto, url imagen, enlace foto, url de la foto, enlace de la foto, retrato, url de foto, enlace a la foto',
    formula:
      'despedida, fórmula de despedida, fórmula de cortesía, saludo final, frase de despedida, saludo de despedida',
    calendar:
      'enlace calendario, enlace de calendario, enlace de reunión, enlace de reserva, reserva de citas, enlace para citas, enlace de citas, enlace agenda, url calendario, enlace a calendario, enlace del calendario, enlace de agenda, agendar reunión, agendar cita, link calendario, link de agenda, link agenda, enlace reuniones, pedir cita, enlace cita, enlace para reservar cita, reservar cita, reservar una cita, agenda tu cita, agenda una cita, agenda una reunión',
    extra: 'campo extra, campo libre, campo adicional',
    diallingCode:
      'prefijo, prefijo telefónico, prefijo país, prefijo internacional, prefijo móvil, indicativo, indicativo país, código de área, código área, lada, clave lada, código telefónico, código de país teléfono',
    countryCode: 'código de país, código país, código del país',
    extension: 'extensión, anexo, interno telefónico, ext telefónica, extensión telefónica, nº extensión',
    disabled:
      'deshabilitado, deshabilitada, desactivado, desactivada, suspendido, bloqueado, bloqueada, inactivo, inactiva, cuenta bloqueada, cuenta deshabilitada, cuenta suspendida, usuario bloqueado, usuario deshabilitado, archivado',
  },
  qualifiers: {
    work: 'trabajo, del trabajo, de trabajo, corporativo, corporativa, laboral, profesional, institucional, empresarial, del trabajo, de la oficina, interno, corporativos, corporativas, laborales, profesionales, institucionales, empresariales',
    private: privateWords,
    second:
      'otro, otra, otros, segundo, segunda, secundario, secundaria, adicional, alternativo, alternativa, complemento, anterior, nuevo, nueva, complementario, complementaria, materno, segundo apellido, recuperación, apellido materno, alterno, auxiliar, tercer, apellido 2',
    other:
      'jefe, jefa, responsable, supervisor, supervisora, superior, emergencia, emergencias, cónyuge, padre, madre, tutor, tutora, asistente, secretaria, gerente, director, directora, encargado, contacto de emergencia, familiar, pareja, referente, reporta a, representante, coordinador, médico, líder, mando, manager directo, jefatura, acudiente',
    birth: 'nacimiento, soltera, de nacimiento',
    shared:
      'centralita, recepción, conmutador, sede central, sede social, compartido, genérico, central, buzón, oficina central, teléfono principal',
    main: 'principal, primario, primaria, preferido',
    number: 'número, núm, nro, num',
    link: 'enlace, enlaces, perfil, página, url perfil',
    handle: 'arroba, seudónimo',
    label: 'denominación',
    houseNumber: 'número de calle, nº calle',
    and: 'y, o, u',
    neutral:
      'de, del, el, la, los, las, al, en, su, para, contacto, persona, miembro, campo, columna, obligatorio, opcional, datos, actual, completo, completa, línea, socio, usuario del, a, personas, requerido, asociado, integrante, tu, tus, cuál es, cuáles son',
    employee: 'empleado, empleados, trabajador, colaborador, docente, profesor',
    mentioned: 'hijo, cliente, proveedor, autor, creador, aprobador, evaluador, alumno',
  },
  geography:
    'país, región, provincia, comarca, comunidad autónoma, distrito, colonia, barrio, comuna, provincia o estado, país o región, entidad federativa, zona',
  privateMatters:
    'seguridad social, número de seguridad social, número seguridad social, nº seguridad social, nº de seguridad social, núm seguridad social, nss, n s s, número de afiliación, nº afiliación, imss, estado civil, situación familiar, hijos, número de hijos, nº de hijos, nº hijos, núm hijos, hijos a cargo',
  attributes:
    'parentesco, relación, vínculo, género, sexo, nacionalidad, tratamiento, fecha de nacimiento, edad, cumpleaños, fax, segundo nombre, iniciales, apodo, idioma, observaciones, comentarios, comentario, notas, nota',
  elsewhere:
    'id, matrícula, código, tipo, fecha, título académico, título, saludo, ' +
    'antigüedad, fecha de alta, fecha de ingreso, fecha de baja, fecha de inicio, fecha de fin, fecha de contratación, ' +
    'salario, sueldo, contrato, tipo de contrato, jornada, nómina, centro de coste, centro de costos, centro de costes, categoría, categoría profesional, nivel, grado, grupo profesional, grupo de cotización, convenio, nivel jerárquico, turno, horario, ' +
    'contraseña, licencia, permisos, administrador, creado, modificado, último acceso, marca temporal, ' +
    'página web, sitio web, web, ' +
    'sufijo, edificio, planta edificio, piso, sala, puerta, ' +
    'descripción, mensaje, etiquetas, categorías, origen, zona horaria, prioridad, ' +
    'logo, banner, plantilla, campaña, código qr, dni, nif, nie, cif, rut, rfc, curp, cédula, número de identificación, tipo de documento, documento, pasaporte, iban, cuenta bancaria, banco, facturación, dirección de facturación, dirección de envío, envío, pago, moneda, importe, facturación anual, sector, actividad, tamaño, ' +
    'firma, firma del empleado, firma del trabajador, servicio militar, servicio civil, teletrabajo, variable, sueldo variable, comisión, días libres, ' +
    'apartado de correos, latitud, longitud, eliminado, baja, formación, estudios, titulación, vacaciones, número, referencia, vehículo, número de empleado, código de empleado, legajo, orden, índice, fuente, ejemplo, especialidad, tipo de vía, entidad bancaria, entidad bancaria nombre, bloquear',
});
