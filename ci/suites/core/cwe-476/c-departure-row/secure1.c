    if (flight->gate == NULL) {
        snprintf(row, size, "%s", flight->code);
        return;
    }
    snprintf(row, size, "%s %s", flight->code, flight->gate->name);
}
