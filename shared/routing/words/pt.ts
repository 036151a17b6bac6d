import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const pt: KindWords = {
  praise: ['obrigado', 'obrigada', 'excelente', 'ótimo', 'ótima', 'óptimo', 'perfeito', 'perfeita', 'maravilhoso', 'incrível', 'fantástico', 'adoro', 'adorei',
    'amei', 'gostei', 'parabéns', 'satisfeito', 'satisfeita', 'o melhor', 'a melhor', 'recomendo', 'muito bom', 'muito boa', 'simpático', 'nota dez'],
  trouble: ['erro', 'falha', 'avaria', 'quebrado', 'quebrou', 'partido', 'partida', 'defeito', 'danificado', 'falta', 'faltando', 'perdido', 'perdi', 'sumiu',
    'desapareceu', 'atraso', 'atrasado', 'cancelado', 'recusado', 'recusada', 'duas vezes', 'golpe', 'fraude', 'burla', 'não funciona', 'não consigo', 'não abre',
    'trava', 'fecha sozinho', 'não chegou', 'não recebi', 'nunca chegou', 'sem resposta', 'ninguém responde', 'ainda não', 'lento', 'ruim', 'péssimo', 'péssima',
    'pior', 'horrível', 'vergonha', 'decepção', 'problema', 'reclamação', 'perigoso', 'ferido', 'demais', 'errado', 'errada'],
  but: ['mas', 'porém', 'infelizmente', 'pena'],
  doubt: ['não', 'nunca', 'nada', 'sem', 'por favor', 'poderiam', 'podem', 'só', 'ainda', 'reembolso', 'porque', 'preciso'],
  question: ['vocês têm', 'têm', 'posso', 'como posso', 'como faço', 'quando chega', 'onde posso', 'é possível', 'uma pergunta', 'gostaria de saber', 'qual tamanho'],
  idea: ['seria bom', 'seria ótimo', 'seria legal', 'seria útil', 'sugestão', 'sugiro', 'proposta', 'ideia', 'poderiam adicionar', 'adicionar uma',
    'gostaria de poder', 'modo escuro', 'melhoria'],
  spam: ['primeira página do google', 'ganhe dinheiro', 'ganhar dinheiro', 'renda extra', 'renda passiva', 'trabalhe em casa', 'empréstimo rápido',
    'oferta de empréstimo', 'cassino online', 'casino online', 'criptomoedas', 'bitcoin', 'milhões de dólares', 'herança', 'clique aqui', 'só hoje',
    'comprar seguidores', 'seguidores grátis'],
  customer: ['meu pedido', 'minha conta', 'meu cartão', 'minha encomenda', 'minha fatura', 'comprei', 'paguei', 'encomendei'],
};
