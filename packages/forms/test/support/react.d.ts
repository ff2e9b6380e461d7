// Their types are packages of their own, and one call of each is used.
declare module 'react';
declare module 'react-dom/server';
