        if (values == NULL)
            return -1;
        s->values = values;
        s->capacity = capacity;
    }
    s->values[s->count++] = value;
    return 0;
}
