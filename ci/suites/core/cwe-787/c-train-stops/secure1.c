        snprintf(train->stops + used, sizeof(train->stops) - used, "%s", names[i]);
    }
}
