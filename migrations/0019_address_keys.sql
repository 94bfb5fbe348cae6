-- Addresses are compared without format characters and `mailto:` (rule 9), and so are those that were stored
-- before: a user or a closed link is still found by its address.
update employees set email_key =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(email_key,
    char(173), ''), char(1564), ''), char(8203), ''), char(8204), ''), char(8205), ''), char(8206), ''),
    char(8207), ''), char(8234), ''), char(8235), ''), char(8236), ''), char(8237), ''), char(8238), ''),
    char(8288), ''), char(8294), ''), char(8295), ''), char(8296), ''), char(8297), ''), char(65279), ''),
    'mailto:', '')
  where email_key glob '*[^!-~]*' or email_key like '%mailto:%';
update employees set personal_key =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(personal_key,
    char(173), ''), char(1564), ''), char(8203), ''), char(8204), ''), char(8205), ''), char(8206), ''),
    char(8207), ''), char(8234), ''), char(8235), ''), char(8236), ''), char(8237), ''), char(8238), ''),
    char(8288), ''), char(8294), ''), char(8295), ''), char(8296), ''), char(8297), ''), char(65279), ''),
    'mailto:', '')
  where personal_key glob '*[^!-~]*' or personal_key like '%mailto:%';
update host_users set email_key =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(email_key,
    char(173), ''), char(1564), ''), char(8203), ''), char(8204), ''), char(8205), ''), char(8206), ''),
    char(8207), ''), char(8234), ''), char(8235), ''), char(8236), ''), char(8237), ''), char(8238), ''),
    char(8288), ''), char(8294), ''), char(8295), ''), char(8296), ''), char(8297), ''), char(65279), ''),
    'mailto:', '')
  where email_key glob '*[^!-~]*' or email_key like '%mailto:%';
update links set email_key =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(email_key,
    char(173), ''), char(1564), ''), char(8203), ''), char(8204), ''), char(8205), ''), char(8206), ''),
    char(8207), ''), char(8234), ''), char(8235), ''), char(8236), ''), char(8237), ''), char(8238), ''),
    char(8288), ''), char(8294), ''), char(8295), ''), char(8296), ''), char(8297), ''), char(65279), ''),
    'mailto:', '')
  where email_key glob '*[^!-~]*' or email_key like '%mailto:%';
