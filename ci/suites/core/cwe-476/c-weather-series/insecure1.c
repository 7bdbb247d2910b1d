        s->values = values;
        s->capacity = capacity;
    }
    s->values[s->count++] = value;
    return 0;
}
