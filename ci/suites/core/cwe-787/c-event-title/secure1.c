    snprintf(event.title, sizeof(event.title), "%s", title);
    return event;
}
