/**
 * Stores one more tag, such as "holiday", in the note. Only the beginning of a very long tag is kept.
 */
void add_tag(Note *note, const char *tag)
{
    if (note->tag_count == MAX_TAGS)
        return;
    char *slot = note->tags[note->tag_count++];
