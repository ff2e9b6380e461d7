-- 学校自己的表：校车卡。The school’s own table: bus cards. It belongs to the school’s migrations, and the register knows nothing of it.
CREATE TABLE IF NOT EXISTS bus_card (
  number text PRIMARY KEY,
  student text NOT NULL UNIQUE,
  issued_on date NOT NULL
);
