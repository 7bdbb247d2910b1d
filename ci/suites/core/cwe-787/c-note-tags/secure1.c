    snprintf(slot, TAG_SIZE, "%s", tag);
}
