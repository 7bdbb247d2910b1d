        strncat(train->stops, names[i], sizeof(train->stops) - used - 1);
    }
}
