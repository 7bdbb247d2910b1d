#include <stdint.h>
#include <string.h>

#define FRAME_SIZE 32

/* A frame for channel 0 that only asks "are you there?". */
int ping_frame(uint8_t frame[FRAME_SIZE])
{
    frame[0] = 0;
    frame[1] = 1;
    frame[2] = '?';
    return 3;
}

