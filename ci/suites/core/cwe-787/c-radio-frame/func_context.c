/* A frame is one byte with the channel, one byte with n, and the n bytes of the message.
   The result is how long the frame is, or -1 if there is no frame for this message. */
int pack_frame(uint8_t frame[FRAME_SIZE], uint8_t channel, const uint8_t *message, int n)
{
    frame[0] = channel;
    frame[1] = n;
