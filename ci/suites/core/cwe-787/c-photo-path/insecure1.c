    return sprintf(buffer, "%s/%s", folder, photo) < capacity;
}
