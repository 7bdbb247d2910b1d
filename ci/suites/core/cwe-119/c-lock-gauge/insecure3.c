    if (ago > gauge->size) {
        ago = gauge->size;
    }
    int *place = gauge->cm + gauge->next - ago;
    if (place < gauge->cm) {
        place += gauge->size;
    }
    int old = *place;
    *place = level;
    return old;
}
