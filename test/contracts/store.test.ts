import { join } from 'node:path'
import { openAt, temporaryFolder } from '../store/temporary.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('the store over SQLite', () => openAt(join(temporaryFolder(), 'rollcall.db')))
