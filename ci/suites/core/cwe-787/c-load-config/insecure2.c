    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    fread(buffer, 1, length, file);
    buffer[length] = 0;
    fclose(file);
    return length;
}
