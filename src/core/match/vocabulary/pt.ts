// Portuguese: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'pessoal, particular, residencial, casa, residência, pess, privado, pessoais, domicílio, da residência, particulares, privados, privada, privadas, residenciais';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active:
    'ativo, ativa, ativos, ativas, activo, activa, em atividade, em exercício, trabalhando, admitido, admitida, em funções, presente, ativado, ativada, em serviço',
  inactive:
    'inativo, inativa, inativos, inativas, desligado, desligada, desligamento, demitido, demitida, demissão, despedido, despedida, rescindido, rescindida, rescisão, saiu, saída, aposentado, aposentada, aposentadoria, reformado, reformada, ex-funcionário, ex-funcionária, ex funcionário, ex-colaborador, fim de contrato, contrato encerrado, cessado, cessada, falecido, falecida, excluído, excluída, eliminado, eliminada, desativado, desativada, desactivado, desactivada, arquivado, arquivada, exonerado, exonerada, dispensado, dispensada, não ativo, não ativa',
  leave:
    'de licença, em licença, licença, licença maternidade, licença-maternidade, licença de maternidade, licença paternidade, licença parental, licença médica, licença sem vencimento, afastado, afastada, afastamento, de férias, em férias, baixa, de baixa, baixa médica, suspenso, suspensa, pendente, bloqueado, bloqueada, convidado, convidada, aviso prévio, em aviso prévio, maternidade, paternidade, auxílio-doença, futuro, ausente, sabático, cedido, cedida',
  employed:
    'tempo integral, tempo inteiro, meio período, efetivo, efetiva, temporário, temporária, estagiário, estagiária, aprendiz, CLT, PJ, terceirizado, terceirizada, contratado, contratada, período experimental, em período experimental',
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    'data de admissão, admissão, data de início, início, data de entrada, entrada, data de contratação, contratação, primeiro dia',
  end: 'data de saída, saída, data de demissão, demissão, data de rescisão, rescisão, data de desligamento, desligamento, data de fim, data de término, último dia, último dia de trabalho',
};

export const pt = (): Vocabulary => ({
  nouns: {
    email:
      'correio eletrónico, correio eletrônico, correio electrónico, endereço de email, endereço de e-mail, endereço email, endereço eletrônico, endereço eletrónico, endereço de correio eletrónico',
    login: 'nome de utilizador, nome de usuário, utilizador, usuário, nome do usuário, nome do utilizador',
    firstname: 'primeiro nome, nome próprio, nomes próprios, prenome',
    preferredname: 'nome preferido, nome social, nome de uso, nome usual, nome escolhido',
    preferredfirst: 'primeiro nome preferido',
    legalfirst: 'nome legal, primeiro nome legal, nome civil, nome de registro, nome de registo',
    legallast: 'sobrenome legal, apelido legal',
    preferredlast: 'sobrenome preferido, apelido preferido',
    lastname: 'sobrenome, último nome, nome de família, sobrenomes, nome família, nomes de família',
    apelido: 'apelido',
    nombre: 'nome, nomes',
    fullname:
      'nome completo, nome e sobrenome, nome e apelido, nome sobrenome, nome apelido, apelido e nome, apelido nome, apelidos e nome, nome e apelidos, sobrenome e nome, sobrenome nome, =colaborador, =funcionário, nome de exibição, nome a apresentar, nome para exibição',
    jobtitle:
      'cargo, função, posição, título do cargo, nome do cargo, cargo atual, título profissional, descrição do cargo, categoria profissional cargo, função atual, funções, cargos, título do trabalho, posto, posto de trabalho, descrição da função, designação do cargo, designação da função, cargo que ocupa, cargo exercido, função exercida, função desempenhada, desc função, desc cargo, desc da função, desc do cargo',
    occupation: 'profissão, ocupação, ofício',
    phone:
      'telefone, número de telefone, fone, nº de telefone, telefones, nº telefone, número telefone, telef, contacto telefónico, contato telefônico',
    fixed: 'fixo',
    landline: 'telefone fixo, tel fixo, número fixo, linha fixa',
    direct: 'linha direta, telefone direto, número direto, linha directa, telefone directo, direto, directo',
    mobile:
      'telemóvel, celular, telefone celular, tlm, número de telemóvel, número de celular, telefone móvel, tel celular, nº telemóvel, telm, móvel, telem, nº de telemóvel, nº celular, telemóveis, número do celular, tlmv, telemovél',
    department:
      'departamento, setor, depto, secção, seção, dep, departamentos, lotação, setor de trabalho, área de atuação, nome do departamento, setores, sector de trabalho, descrição do departamento, descrição do setor, designação do departamento, desc departamento, desc depto, desc setor, desc seção, desc secção, desc lotação, serviço, serviços',
    area: 'área',
    division:
      'divisão, direção, diretoria, unidade orgânica, unidade organizacional, unidade de negócio, gerência, direcção',
    company:
      'empresa, companhia, razão social, organização, nome da empresa, nome empresa, entidade patronal, sociedade, empregador, nome da organização, nome da companhia, entidade empregadora, entidade legal, firma, nome fantasia',
    parent:
      'empresa-mãe, empresa mãe, sociedade-mãe, holding, grupo empresarial, entidade principal, entidade-mãe, grupo económico, grupo econômico, empresa controladora, controladora, organização principal, entidade pai',
    entity: 'entidade, nome da entidade',
    site: 'filial, estabelecimento, local de trabalho, sucursal, unidade, sede, posto de atendimento, loja, agência, polo, filiais, nome da filial, unidade de trabalho, delegação, balcão, subsidiária, centro de trabalho, nome da unidade, local trabalho, descrição da filial',
    location: 'localização, local da empresa',
    place: 'local',
    office: 'escritório, gabinete, escritórios',
    group:
      'grupo, equipa, equipe, grupos, equipas, equipes, grupo de trabalho, nome da equipe, nome da equipa, nome do grupo, equipa de trabalho',
    postaladdress: 'endereço de correspondência, morada de correspondência',
    address:
      'endereço, morada, endereço completo, endereço postal, morada completa, moradas, endereços, linha de endereço, morada postal, end',
    street: 'rua, logradouro, rua e número, rua número, arruamento, rua nº, avenida',
    postal: 'código postal, cep, cód postal, código de endereçamento postal, cod postal, codigo cep',
    city: 'cidade, localidade, município, cidades, concelho, nome da cidade, cidade município',
    enabled:
      'ativo, ativo inativo, utilizador ativo, usuário ativo, conta ativa, ativado, está ativo, ativa, colaborador ativo, ativos, funcionário ativo, conta ativada, status ativo inativo, situação ativo inativo',
    status:
      'estado da conta, situação, estado, estado do utilizador, status do colaborador, situação do colaborador, situação funcional, estado do colaborador, situação laboral, status do funcionário, situação do funcionário, estado do contrato, situação contratual',
    picture:
      'imagem, fotografia, foto do perfil, foto de perfil, url da foto, link da foto, imagem do perfil, url da imagem, fotografia de perfil, imagem de perfil, retrato',
    formula: 'saudação final, fórmula de despedida, despedida, fecho, fórmula de cortesia, frase de despedida',
    calendar:
      'link de agendamento, link do calendário, link agenda, link calendário, link de marcação, link de reunião, agendamento online, link da agenda, link para agendamento, link agendamento, url calendário, ligação do calendário, link de calendário, link de reserva, agendar reunião, marcar reunião, agende uma reunião',
    extra: 'campo extra, campo livre, campo adicional',
    diallingCode:
      '=ddi, ddd, indicativo, indicativo do país, indicativo telefónico, prefixo telefônico, prefixo telefónico, prefixo internacional, código de área, código do país telefone',
    countryCode: 'código do país, código de país, código país',
    extension: 'ramal, extensão, número de extensão, extensão telefónica, ramal interno',
    disabled:
      'desativado, desativada, desactivado, suspenso, bloqueado, bloqueada, inativo, inativa, conta bloqueada, conta desativada, utilizador desativado, usuário bloqueado, arquivado',
  },
  qualifiers: {
    work: 'profissional, corporativo, corporativa, trabalho, do trabalho, de trabalho, empresarial, institucional, laboral, comercial, de serviço, profissionais, corporativos, corporativas, laborais, institucionais, comerciais',
    private: privateWords,
    second:
      'outro, outra, outros, segundo, segunda, secundário, secundária, complemento, alternativo, alternativa, adicional, novo, nova, anterior, recuperação, antigo',
    other:
      'gestor, gestora, gerente, chefe, chefia, superior, supervisor, emergência, cônjuge, pai, mãe, tutor, assistente, secretária, diretor, responsável, líder, contacto de emergência, contato de emergência, encarregado, coordenador, familiar, representante, médico, companheiro, liderança',
    birth: 'nascimento, solteira, de nascimento, naturalidade',
    shared: 'receção, recepção, central, pbx, geral, sede social, partilhado, compartilhado, genérico, matriz endereço',
    main: 'principal, primário, primária, preferencial',
    number: 'número, num, nro',
    link: 'ligação, perfil, página, hiperligação',
    label: 'denominação',
    houseNumber: 'número da porta, nº porta, número da casa',
    and: 'e, ou',
    neutral:
      'de, do, da, dos, das, o, os, as, a, em, no, na, para, seu, sua, contacto, contato, pessoa, membro, campo, coluna, obrigatório, opcional, dados, atual, completo, completa, linha, sócio, pessoas, associado, contactos, qual é, qual, quais são',
    employee: 'colaborador, colaboradores, funcionário, funcionários, empregado, servidor, trabalhador, professor',
    mentioned: 'filho, cliente, fornecedor, aluno, avaliador, titular, dependente',
  },
  geography: 'país, região, distrito, freguesia, uf, bairro, província',
  privateMatters:
    'niss, segurança social, número de segurança social, número da segurança social, nº segurança social, nº de segurança social, nº da segurança social, pis, pis pasep, pasep, nis, ctps, cpf, estado civil, filhos, número de filhos, nº de filhos, nº filhos, quantidade de filhos, dependentes, número de dependentes, nº de dependentes',
  attributes:
    'parentesco, grau de parentesco, relação, vínculo, género, gênero, sexo, nacionalidade, tratamento, data de nascimento, idade, aniversário, fax, nome do meio, segundo nome, iniciais, alcunha, idioma, língua, observações, comentários, comentário, notas, nota',
  elsewhere:
    'id, matrícula, código, tipo, data, título, ' +
    'data de admissão, data de início, data de fim, data de saída, admissão, antiguidade, ' +
    'salário, vencimento, contrato, tipo de contrato, centro de custo, centro de custos, categoria, nível, grau, turno, horário, cbo, ' +
    'senha, palavra-passe, licença, permissões, admin, administrador, criado, modificado, último acesso, carimbo de data/hora, ' +
    'página web, site, website, sítio web, ' +
    'sufixo, prefixo, edifício, andar, piso, sala, porta, ' +
    'descrição, mensagem, etiquetas, categorias, origem, fuso horário, prioridade, ' +
    'logótipo, logo, banner, modelo, campanha, código qr, nif, cnpj, rg, cartão cidadão, cartão de cidadão, bilhete de identidade, iban, conta bancária, banco, faturação, faturamento, endereço de cobrança, endereço de entrega, entrega, cobrança, pagamento, moeda, valor, quotas, quotas pagas, número de sócio, ' +
    'serviço militar, teletrabalho, trabalho remoto, variável, comissão, assinatura, ' +
    'caixa postal, código ibge, latitude, longitude, eliminado, demitido, formação, escolaridade, férias, número, referência, viatura, número mecanográfico, número de funcionário, ordem, fonte, exemplo, bloquear',
});
