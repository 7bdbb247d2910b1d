    snprintf(row, size, "%s %s", flight->code, flight->gate->name);
}
