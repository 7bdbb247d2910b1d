        snprintf(train->stops + used, sizeof(train->stops), "%s", names[i]);
    }
}
