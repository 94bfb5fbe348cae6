import {test} from 'vitest'
import { aCompany } from './company.ts'
import { mergeInside } from '../rules/hr.ts'
test('speed', async()=>{
  const merge = mergeInside()
  const c = await aCompany({...merge, baseUrl:'http://127.0.0.1/api', apiKey:'k'}, {people: 8, entities:['nl','de']})
  for (let r=0;r<30;r++){
  let t=performance.now()
  const w = c.morning()
  const a = performance.now()-t; t=performance.now()
  if (r==0) console.log(await w.account(), w.users().length, w.done())
  if (r%2) w.hr.delete('ana')
  await w.dailyRead()
  const b = performance.now()-t; t=performance.now()
  await w.dailyRead()
  const d = performance.now()-t
  if (r>25) console.log(a,b,d, await w.runs().then(r=>r.map(x=>[x.state,x.mode,x.reason])), w.done(), w.errors)
  }
},60000)
