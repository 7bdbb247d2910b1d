    return NULL;
}
