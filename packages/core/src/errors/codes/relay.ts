import type { ErrorTable } from '../error-code.ts';

/** What goes wrong on the way of notices to the vendor’s other systems; most of it is reported and tried again. */
export const relayErrors = {
  'relay/guest': {
    what: {
      zh: '客方存储不能分发通知：它所写的尚未提交',
      en: 'a guest cannot hand on notices: what it has written is not committed yet',
    },
    advice: {
      zh: '请用主方存储，如 sqlStore(pgHost(pool))',
      en: 'use a host, `sqlStore(pgHost(pool))` say',
    },
  },
  'relay/option': {
    what: {
      zh: '选项 {name} 的值 {value} 不是正整数',
      en: 'option `{name}` is {value}, not a whole number above 0',
    },
    advice: { zh: '请填写正整数', en: 'give a whole number above 0' },
  },
  'relay/handler-failed': {
    what: {
      zh: '通知“{id}”（{topic}）第 {attempt} 次投递失败，{pause} 毫秒后再试；该生之后的通知在等它',
      en: 'attempt {attempt} to deliver notice `{id}` ({topic}) failed, the next is due in {pause} ms; later ones of the same student wait',
    },
    advice: { zh: '请查看所附的错误（cause）', en: 'see the error that it was caused by' },
    retryable: true,
  },
  'relay/poisoned': {
    what: {
      zh: '通知“{id}”（{topic}）已 {attempt} 次投递失败，{pause} 毫秒后还会再试；该生之后的通知都在等它',
      en: 'notice `{id}` ({topic}) has failed {attempt} times and is tried again in {pause} ms; later ones of the same student wait',
    },
    advice: {
      zh: '请修正处理程序；确实无法投递的，由处理程序另行存放后正常返回',
      en: 'mend the handler; what can never be delivered it has to put aside itself, and return',
    },
    retryable: true,
  },
  'relay/lease-lost': {
    what: {
      zh: '投递“{id}”期间进程停顿过久，该生的通知已由别的进程接手，可能重复投递',
      en: 'the process stood still too long while it delivered `{id}`: another has taken over, and may deliver it again',
    },
    advice: {
      zh: '接收方须按通知编号去重；处理程序不要长时间占住线程，或加长 lease',
      en: 'receivers have to know a notice by its id; do not block the thread for long, or make `lease` longer',
    },
    retryable: true,
  },
  'relay/store-failed': {
    what: {
      zh: '分发通知时存储出错，稍后再试',
      en: 'the store failed while notices were handed on; it is asked again',
    },
    advice: { zh: '请查看所附的错误（cause）', en: 'see the error that it was caused by' },
    retryable: true,
  },
} as const satisfies ErrorTable;
