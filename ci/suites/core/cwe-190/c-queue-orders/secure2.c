        unsigned long long next = (unsigned long long)orders * i;
        if (next > UINT_MAX) return 0;
        orders = next;
    }
    return orders;
}
