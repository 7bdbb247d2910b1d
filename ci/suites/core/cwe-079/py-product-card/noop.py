        return '<div class="card"></div>'
