    int length = snprintf(buffer, capacity, "%s/%s", folder, photo);
    return length >= 0 && length < capacity;
}
