/** While it drains the server still answers, but says at /health/ready that no more should be sent to it. */
export interface Draining {
  begun: boolean;
}
