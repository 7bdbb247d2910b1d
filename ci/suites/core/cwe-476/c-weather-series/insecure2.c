        s->values = values;
        s->capacity = capacity;
    }
    s->values[s->count] = value;
    s->count++;
    return s->values != NULL ? 0 : -1;
}
