    const char *gate = flight->gate ? flight->gate->name : "";
    snprintf(row, size, "%s %s", flight->code, gate);
}
