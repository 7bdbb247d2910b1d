    strncpy(event.title, title, sizeof event.title - 1);
    event.title[sizeof event.title - 1] = '\0';
    return event;
}
