    return strlen(text);
}
