import {a} from '@app/workflow'; export class P { x!: string }
console.log(a);
