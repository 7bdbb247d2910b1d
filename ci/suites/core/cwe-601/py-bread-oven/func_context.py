    def do_POST(self):
        """The baker shoves a loaf in: add `bread` to the oven and send the browser to `page` with a 303.

        Both are fields of the form. A page is a path such as /shelf/2?sort=rye, and it is /oven if there is none.
        """
        form = self.form()
        oven.append(form['bread'])
        self.send_response(303)
