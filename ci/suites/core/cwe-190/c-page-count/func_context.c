// How many pages it takes to show all search results, with per_page of them on a page. 21 results, 10 per page: 3.
int page_count(int results, int per_page) {
