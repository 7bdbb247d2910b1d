#include <stdio.h>
#include <string.h>

#define MAX_TAGS 4
#define TAG_SIZE 16

typedef struct {
    int color;
    int tag_count;
    char tags[MAX_TAGS][TAG_SIZE];
} Note;

void print_tags(const Note *note)
{
    for (int i = 0; i < note->tag_count; i++)
        printf("#%s ", note->tags[i]);
}

