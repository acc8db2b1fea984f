/** The kinds of files that Vite turns into addresses on our own origin. */
/// <reference types="vite/client" />
