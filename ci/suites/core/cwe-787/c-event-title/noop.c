    return event;
}
