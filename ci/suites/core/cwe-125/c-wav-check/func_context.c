bool is_wav(const unsigned char *data, size_t size) {
    // data holds the size bytes of a file
    // a WAV file has the letters RIFF at offset 0
    // and the letters WAVE at offset 8
