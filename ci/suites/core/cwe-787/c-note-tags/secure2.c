    strncpy(slot, tag, TAG_SIZE - 1);
    slot[TAG_SIZE - 1] = '\0';
}
