    strncpy(event.title, title, sizeof(event.title));
    return event;
}
