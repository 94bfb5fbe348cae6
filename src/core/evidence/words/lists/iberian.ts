import type { StatusWords } from '../status-words.ts'

/**
 * Spanish, with Catalan. From Factorial, Sesame, A3, Buk and the kinds of leave of the Estatuto de los
 * Trabajadores and of Latin America. "Baja" alone is sick leave as well as the end.
 */
export const SPANISH: StatusWords = {
  end: `cesado | cesada | cese | ceso | despedido | despedida | despido | renuncio | renunciado | renunciada
    | dimitido | dimitida | dimitio | jubilacion | fallecido | fallecida | fallecimiento | desvinculado
    | desvinculada | desvinculacion | finiquitado | contrato finalizado | fin de contrato | contrato terminado
    | contrato vencido | contrato extinguido | extincion de contrato | relacion laboral terminada | egresado
    | egresada | egreso | retirado | retirada | baja definitiva | baja voluntaria | baja de empresa
    | baja en empresa | baja no voluntaria | dado de baja | dada de baja | causo baja | exempleado | ex empleado
    | ex empleada | antiguo empleado | antigua empleada | antiguo trabajador | ya no trabaja
    | ya no trabaja aqui | no trabaja | ya no es empleado | desactivado | desactivada | acomiadat
    | de baja definitiva | baja por despido | baja por jubilacion | baja por fin de contrato
    | baja por fallecimiento | de baja voluntaria`,
  takenOut: `finalizado | finalizada | terminado | terminada | archivado | eliminado | finalitzat`,
  pension: `jubilado | jubilada | jubilat`,
  inactive: `inactivo | inactiva | no activo | no activa | ya no activo | inactiu`,
  leave: `dado de baja medica | dada de baja medica | dado de baja por el medico | dada de baja por el medico
    | causo baja medica | dado de baja laboral | dada de baja laboral | dado de baja por enfermedad
    | dada de baja por enfermedad | dado de baja por accidente | dada de baja por accidente
    | dado de baja por maternidad | dada de baja por maternidad | licencia | licencias | con licencia | de licencia | en licencia | permiso | de permiso | permiso de | excedencia | en excedencia
    | vacaciones | de vacaciones | incapacidad | incapacitado | incapacitada | incapacidad temporal | suspendido
    | suspendida | suspension | suspension de contrato | maternidad | paternidad | ausente | ausencia | enfermo
    | enferma | enfermedad | baja medica | baja laboral | baja maternal | baja paternal | baja por maternidad
    | baja por paternidad | baja por enfermedad | baja por accidente | baja por incapacidad | baja temporal
    | de baja medica | baja por embarazo | sabatico | ano sabatico | comision de servicio | comision de servicios
    | erte | en erte | accidente de trabajo | accidente laboral | servicio militar | cuidado de hijos
    | cuidado de hijo | cuidado de familiares | de baja por enfermedad
    | de baja por maternidad | de baja por paternidad | de baja por accidente | de baja por incapacidad
    | de baja maternal | de baja paternal | de baja laboral | de baja por it | baja it | baja por it | permiso por nacimiento
    | nacimiento y cuidado del menor | prestacion por nacimiento | prestacion por maternidad | descanso medico
    | descanso prenatal | descanso postnatal | licencia sin goce de haber | licencia sin goce de haberes
    | licencia con goce de haber`,
  work: `activo | activa | en activo | empleado | empleada | trabajando | trabajador activo | alta | en alta | de alta
    | dado de alta | dada de alta | contratado | contratada | vigente | en plantilla | indefinido
    | en periodo de prueba | periodo de prueba | actiu`,
  notYet: `pendiente | pendiente de ingreso | pendiente de alta | pendiente de incorporacion | por ingresar
    | futuro ingreso | proximo ingreso | preingreso | pre ingreso | incorporacion pendiente | por incorporar
    | futuro empleado | nuevo ingreso | nuevo empleado | aun no activo | no incorporado | candidato | candidata
    | en espera | en proceso de alta`,
  unclear: `dado de baja por | dada de baja por | dado de baja en | dada de baja en | causo baja por | causo baja en
    | baja | de baja | en baja | baixa | renuncia | dimision | preaviso | en preaviso | baja prevista
    | baja pendiente | pendiente de baja | temporalmente inactivo | inactivo temporal | prejubilado | prejubilada
    | prejubilacion`,
  detail: `por | con | sin | goce | sin goce | sin goce de sueldo | con goce de sueldo | sin sueldo
    | medica | medico | laboral | forzosa`,
  ongoing: `temporal`,
  filler: `trabajador | trabajadora | empresa | contrato | de | del | la | el | los | y | voluntario
    | voluntaria | objetivo | disciplinario | procedente | improcedente | causas objetivas
    | mutuo acuerdo | estado`,
}

/**
 * Portuguese of Brazil and Portugal. From TOTVS ("demitido", "afastado"), Senior, Gupy, Primavera, and the
 * kinds of leave of the CLT, the Lei 8.112 ("licença sem vencimento") and the Código do Trabalho. "Aviso prévio"
 * is the time of notice, and "aposentado por invalidez" suspends a contract in Brazil.
 */
export const PORTUGUESE: StatusWords = {
  end: `demitido | demitida | demissao efetivada | desligado | desligada | desligamento | despedido | dispensado
    | dispensada | rescindido | rescindida | rescisao | contrato rescindido | falecido | falecida | falecimento
    | obito | contrato encerrado | contrato terminado | contrato cessado | fim de contrato | termino de contrato
    | cessado | cessada | cessacao | cessacao de contrato | saiu | saida | saiu da empresa | exonerado
    | exonerada | ex funcionario | ex funcionaria | ex colaborador | ex colaboradora | ex empregado
    | antigo colaborador | antigo funcionario | antigo trabalhador | nao trabalha mais | ja nao trabalha
    | desativado | desativada | demissao sem justa causa | demissao por justa causa | dispensa sem justa causa`,
  takenOut: `encerrado | encerrada | terminado | arquivado | excluido`,
  pension: `aposentado | aposentada | reformado | reformada`,
  inactive: `inativo | inativa | nao ativo | nao ativa | inactivo`,
  leave: `licenca | licencas | licenciado | licenciada | de licenca | em licenca | afastado | afastada | afastamento | ferias | de ferias | em ferias
    | maternidade | paternidade | doenca | doente | baixa medica | de baixa medica | baixa por doenca
    | baixa de maternidade | baixa por maternidade | atestado | atestado medico | auxilio doenca | inss
    | acidente de trabalho | ausente | ausencia | suspenso | suspensa | suspensao
    | contrato suspenso | cedido | cedida | destacado | destacada | sabatico | ano sabatico | servico militar
    | invalidez | layoff simplificado | licenca gala | licenca de gala | licenca nojo
    | licenca por nojo | licenca luto | licenca por luto | licenca casamento | licenca nupcial | licenca premio
    | licenca por interesse particular | licenca para tratar de interesses particulares
    | licenca parental inicial | baixa por gravidez | baixa por gravidez de risco | baixa por risco clinico
    | baixa por acidente | baixa por acidente de trabalho | assistencia a familia`,
  work: `ativo | ativa | empregado | empregada | contratado | contratada | admitido | admitida | em atividade
    | trabalhando | em exercicio | efetivo | efetiva | no ativo | em experiencia | periodo experimental`,
  notYet: `pendente | em admissao | pre admissao | admissao pendente | a admitir | admissao futura | futuro colaborador
    | novo | novo colaborador | ainda nao iniciou | nao iniciado | em contratacao | aguardando | aguardando inicio
    | candidato | candidata`,
  unclear: `baixa | de baixa | demissionario | demissionaria | demissao | aviso previo | em aviso previo
    | cumprindo aviso previo | desligamento programado | rescisao pendente | temporariamente inativo | pre reforma
    | de saida`,
  detail: `por | sem | com | remuneracao | remunerada | nao remunerada | vencimento | vencimentos | retribuicao
    | medica | em | para | parental | pelo`,
  filler: `funcionario | funcionaria | colaborador | colaboradora | trabalhador | da | do | das | dos
    | justa causa | sem justa causa | por justa causa | acordo | voluntaria | involuntaria
    | situacao`,
}
