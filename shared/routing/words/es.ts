import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const es: KindWords = {
  praise: ['gracias', 'excelente', 'genial', 'perfecto', 'perfecta', 'estupendo', 'estupenda', 'fantástico', 'maravilloso', 'increíble', 'encanta',
    'encantado', 'me gusta', 'contento', 'satisfecho', 'el mejor', 'la mejor', 'recomiendo', 'felicidades', 'enhorabuena', 'muy bien', 'bravo', 'amable'],
  trouble: ['falla', 'fallo', 'error', 'roto', 'rota', 'se rompió', 'defectuoso', 'dañado', 'dañada', 'falta', 'perdido', 'desaparecido', 'desaparecieron',
    'retraso', 'tarde', 'cancelado', 'rechazada', 'rechazado', 'cobrado dos veces', 'duplicado', 'doble cobro', 'dos veces', 'estafa', 'fraude', 'robo',
    'no funciona', 'no puedo', 'no se abre', 'se cierra', 'se bloquea', 'no llega', 'no ha llegado', 'no recibí', 'nunca llegó', 'sin respuesta',
    'nadie responde', 'nadie contesta', 'todavía no', 'aún no', 'sigue sin', 'lento', 'malo', 'mala', 'pésimo', 'horrible', 'vergüenza', 'decepción',
    'decepcionado', 'problema', 'queja', 'reclamación', 'peligroso', 'herido', 'intentando', 'demasiado', 'y nada', 'no quiso'],
  but: ['pero', 'aunque', 'sin embargo', 'salvo', 'lástima'],
  doubt: ['no', 'nunca', 'nada', 'sin', 'por favor', 'podrían', 'podéis', 'solo', 'todavía', 'reembolso',
    'por qué', 'de antemano', 'necesito'],
  question: ['tienen', 'tenéis', 'puedo', 'cómo puedo', 'cuándo llega', 'cuándo estará', 'dónde puedo', 'es posible', 'hay alguna', 'una pregunta',
    'quisiera saber', 'me gustaría saber', 'qué talla'],
  idea: ['estaría bien', 'sería bueno', 'sería genial', 'sería útil', 'me gustaría poder', 'sugerencia', 'sugiero', 'propuesta', 'idea', 'podrían añadir',
    'podríais añadir', 'añadir una', 'modo oscuro', 'mejora'],
  spam: ['posicionamiento seo', 'primera página de google', 'gana dinero', 'ganar dinero', 'ingresos pasivos', 'trabaja desde casa', 'préstamo rápido',
    'oferta de préstamo', 'casino online', 'criptomonedas', 'bitcoin', 'millones de dólares', 'herencia', 'haz clic aquí', 'solo hoy', 'comprar seguidores',
    'seguidores gratis', 'base de datos de clientes'],
  customer: ['mi pedido', 'mi cuenta', 'mi tarjeta', 'mi factura', 'mi paquete', 'mi dinero', 'he pedido', 'he comprado', 'he pagado', 'compré', 'vuestra aplicación'],
};
