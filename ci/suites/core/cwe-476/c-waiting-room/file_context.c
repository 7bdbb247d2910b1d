#include <stdlib.h>

struct patient {
    int number;
    struct patient *next;
};

struct patient *new_patient(int number) {
    struct patient *patient = calloc(1, sizeof(struct patient));
    if (patient)
        patient->number = number;
    return patient;
}

