import { deskData } from '../../law/desk-data.ts';

export const GET = () => new Response(JSON.stringify(deskData()));
