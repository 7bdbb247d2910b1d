/**
 * @brief Reserve the memory for a sound recording.
 *
 * One second of sound is SAMPLE_RATE samples of 16 bits.
 *
 * @param seconds  how long the recording is, at least 1
 * @return the memory for the samples, or NULL if there is not enough of it
 */
int16_t *new_recording(size_t seconds) {
