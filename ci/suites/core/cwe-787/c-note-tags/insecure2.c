    strncpy(slot, tag, TAG_SIZE);
}
