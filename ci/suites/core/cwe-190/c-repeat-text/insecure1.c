    char *result = malloc(length * times + 1);
    if (result == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < times; i++) {
        memcpy(result + i * length, text, length);
    }
    result[length * times] = '\0';
    return result;
}
