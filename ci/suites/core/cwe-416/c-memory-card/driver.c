#include "dg_driver.h"

struct picture {
    int uses;
    char *name;
};
struct card {
    int row, column;
    struct picture *front;
};
struct picture *load_picture(const char *name);
void use_picture(struct picture *picture);
void change_front(struct card *card, struct picture *picture);

#define CARDS 10

/* Whether a block of this size was given back: malloc then hands it out again (without the sanitizers). */
static int given_back(void *block, size_t size) {
    void *got[12];
    int found = 0;
    for (int i = 0; i < 12; i++)
        found |= (got[i] = malloc(size)) == block;
    for (int i = 11; i >= 0; i--)
        free(got[i]);
    return found;
}

/* Steps: "2=cat" puts a newly loaded picture on card 2, "2=+cat" one that we use as well, "2<5" the picture that card 5
 * has. The answer: "front/uses" of the cards, the uses of our pictures, how many pictures were given back. */
int main(int argc, char **argv) {
    dg_begin();
    struct card *cards = calloc(CARDS, sizeof *cards);
    struct picture *ours[100];
    int many = 0, gone = 0;
    for (int i = 1; i < argc; i++) {
        struct card *card = &cards[argv[i][0] - '0'];
        struct picture *before = card->front, *picture;
        int last = before != NULL && before->uses == 1, keep = argv[i][2] == '+';
        if (argv[i][1] == '<')
            picture = cards[argv[i][2] - '0'].front;
        else
            picture = load_picture(argv[i] + 2 + keep);
        if (keep) use_picture(ours[many++] = picture);
        change_front(card, picture);
        if (last && picture != before) gone += given_back(before, sizeof *before);
    }
    char text[3000] = "";
    for (int i = 0; i < CARDS; i++) {
        struct picture *front = cards[i].front;
        if (front == NULL)
            strcat(text, " -");
        else
            sprintf(text + strlen(text), " %.40s/%d", front->name, front->uses);
    }
    for (int i = 0; i < many; i++)
        sprintf(text + strlen(text), " %d", ours[i]->uses);
    dg_reply("%s ; %d", text, gone);
    return 0;
}
