    strcpy(slot, tag);
}
