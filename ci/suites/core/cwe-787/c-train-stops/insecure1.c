        strcat(train->stops, names[i]);
    }
}
